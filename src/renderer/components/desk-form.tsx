/**
 * Forms as counter staff fill them: Enter moves to the next field and Ctrl+Enter submits from anywhere.
 * A refusal of the core that names a field stands beside that field.
 */
import { Form, type FormInstance, type FormProps } from 'antd';
import { useEffect, type KeyboardEvent } from 'react';
import type { AnswerError } from '../../core/contract/answers.ts';
import { useErrorText } from '../text/error-text.ts';

interface DeskFormProps<Values> extends Omit<FormProps<Values>, 'form' | 'onKeyDown'> {
  readonly form: FormInstance<Values>;
  /** What the core answered to the last attempt. */
  readonly error?: AnswerError | null;
}

export function DeskForm<Values extends object>({ form, error = null, children, ...rest }: DeskFormProps<Values>) {
  const errorText = useErrorText();
  useEffect(() => {
    if (!error?.field) return;
    const name = error.field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) as never;
    form.setFields([{ name, errors: [errorText(error)] }]);
    form.scrollToField(name);
  }, [error, form, errorText]);
  return (
    // Enter in a text field would submit an HTML form; here only Ctrl+Enter and the button do.
    <div onKeyDown={(event) => onFormKey(event, () => form.submit())}>
      <Form<Values> form={form} layout="vertical" scrollToFirstError {...rest}>
        {children as never}
        {error && !error.field ? <p className="form-error" role="alert">{errorText(error)}</p> : null}
      </Form>
    </div>
  );
}

/** Also for forms that are laid out by hand. */
export function onFormKey(event: KeyboardEvent<HTMLDivElement>, submit: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    return submit();
  }
  const target = event.target as HTMLElement;
  const isOpenChoice = target.getAttribute('aria-expanded') === 'true';
  if (target.tagName !== 'INPUT' || isOpenChoice) return undefined;
  event.preventDefault();
  return focusNext(event.currentTarget, target);
}

function focusNext(form: HTMLElement, from: HTMLElement): void {
  const fields = [...form.querySelectorAll<HTMLElement>('input:not([disabled]), textarea:not([disabled]), button[type=submit]:not([disabled])')]
    .filter((field) => field.offsetParent !== null);
  const next = fields[fields.indexOf(from) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
