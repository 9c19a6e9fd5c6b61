/** The last look before something of weight (money, an approval): every figure that will be booked, then one button. Ctrl+Enter confirms. */
import { Alert, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerError } from '../../core/contract/answers.ts';
import { useIsScreenShown } from '../app/shown-screen.ts';
import { useErrorText } from '../text/error-text.ts';
import { FactList, type Fact } from './facts.tsx';
import { useShortcut } from './use-shortcut.ts';

interface ConfirmSummaryProps {
  readonly title: string;
  /** What is about to happen, in one sentence. */
  readonly sentence?: ReactNode;
  readonly facts: readonly Fact[];
  /** The figure that matters most, large: an amount with its words. */
  readonly headline?: { readonly label: string; readonly value: string; readonly words?: string };
  readonly warning?: ReactNode;
  readonly confirmLabel: string;
  readonly isDangerous?: boolean;
  readonly isRunning: boolean;
  readonly error?: AnswerError | null;
  /** Below the facts: a reason, a choice. */
  readonly children?: ReactNode;
  readonly isConfirmable?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Mount it to show it, unmount it to close it. */
export function ConfirmSummary(props: ConfirmSummaryProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const isShown = useIsScreenShown();
  const { headline, isConfirmable = true } = props;
  useShortcut('ctrl+enter', () => { if (isConfirmable && !props.isRunning) props.onConfirm(); });
  return (
    <Modal
      open={isShown} title={props.title} width={480} mask={{ closable: false }} keyboard={!props.isRunning} onCancel={props.onCancel} onOk={props.onConfirm}
      okText={props.confirmLabel} cancelText={t('common.cancel')} confirmLoading={props.isRunning}
      okButtonProps={{ danger: props.isDangerous === true, disabled: !isConfirmable, title: 'Ctrl+Enter', autoFocus: true }}
    >
      {props.sentence ? <p className="confirm-sentence">{props.sentence}</p> : null}
      {headline ? (
        <div className="confirm-headline">
          <span>{headline.label}</span>
          <b className="number">{headline.value}</b>
          {headline.words ? <span className="confirm-words">{headline.words}</span> : null}
        </div>
      ) : null}
      <FactList facts={props.facts} />
      {props.children}
      {props.warning ? <Alert className="confirm-alert" type="warning" showIcon title={props.warning} /> : null}
      {props.error ? <Alert className="confirm-alert" type="error" showIcon title={errorText(props.error)} /> : null}
    </Modal>
  );
}
