/** Cards with what waits: the most urgent first and larger, those with nothing waiting only named. */
import { RightOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { HomeCard } from '../../../core/contract/statistics.ts';
import { useSession } from '../../app/session.ts';
import { formatCount, yuan } from '../../components/format.ts';
import { cardPlaces, type CardPlace } from './home-cards.ts';

type Task = CardPlace & Pick<HomeCard, 'count' | 'amount'>;

export function HomeTasks({ cards }: { readonly cards: readonly HomeCard[] }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const tasks = cardPlaces
    .filter((place) => permissions.includes(place.needs))
    .flatMap((place): Task[] => cards.filter((card) => card.key === place.key).map(({ count, amount }) => ({ ...place, count, amount })));
  const waiting = tasks.filter((task) => task.count > 0);
  const done = tasks.filter((task) => task.count === 0);
  return (
    <section aria-label={t('home.todo')}>
      {waiting.length === 0 ? (
        <div className="panel home-all-done"><b>{t('home.allDone')}</b><span className="tone-muted">{t('home.allDoneHint')}</span></div>
      ) : (
        <div className="home-cards">{waiting.map((task, index) => <TaskCard key={task.key} task={task} isFirst={index === 0} />)}</div>
      )}
      {done.length > 0 && waiting.length > 0 ? (
        <p className="home-done">{t('home.done', { names: done.map((task) => t(`home.cards.${task.key}.title`)).join(t('common.listSeparator')) })}</p>
      ) : null}
    </section>
  );
}

function TaskCard({ task, isFirst }: { readonly task: Task; readonly isFirst: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <button type="button" className={isFirst ? 'home-card is-first' : 'home-card'} onClick={() => void navigate(task.path)}>
      <span className="home-card-title">
        {t(`home.cards.${task.key}.title`)}
        {isFirst ? <span className="chip chip-accent">{t('home.first')}</span> : null}
      </span>
      <span className={`home-card-count number tone-${task.tone}`}>{formatCount(task.count)}<small>{t(`home.cards.${task.key}.unit`)}</small></span>
      <span className="home-card-hint">{task.amount === null ? t(`home.cards.${task.key}.hint`) : t('home.amount', { amount: yuan(task.amount) })}</span>
      <span className="home-card-action">{t(`home.cards.${task.key}.action`)} <RightOutlined /></span>
    </button>
  );
}
