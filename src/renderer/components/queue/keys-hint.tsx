/** Which keys walk through the queue. */
import { useTranslation } from 'react-i18next';

export function QueueKeysHint({ canAssign }: { readonly canAssign: boolean }) {
  const { t } = useTranslation();
  const keys: readonly (readonly [string, string])[] = [
    ['J', t('queue.keys.next')], ['K', t('queue.keys.previous')], ['Enter', t('queue.keys.act')], ...(canAssign ? [['A', t('queue.assign')] as const] : []), ['Ctrl+Enter', t('queue.keys.submit')],
  ];
  return <p className="queue-keys">{keys.map(([key, word]) => <span key={key}><kbd>{key}</kbd> {word}</span>)}</p>;
}
