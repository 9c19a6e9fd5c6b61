/** Languages: zh-CN is the shape that en-US must fill completely; keys are typed, so a wrong or missing one does not compile. */
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { fen, formatYuan, percentText, ratePpm } from '../../core/kernel/money.ts';
import type { Language } from '../../core/contract/desk.ts';
import type { ParameterLevel, ParameterScalar } from '../../core/contract/parameters.ts';
import { parameterNameText, parameterSourceText, parameterText } from './parameter-text.ts';
import { enUS } from './en-US/index.ts';
import { zhCN, type Texts } from './zh-CN/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Texts };
    returnNull: false;
  }
}

export function changeLanguage(language: Language): void {
  void window.desk.setLanguage(language);
  void i18n.changeLanguage(language);
}

function applyLanguage(language: string): void {
  dayjs.locale(language === 'en-US' ? 'en' : 'zh-cn');
  document.documentElement.lang = language;
}

export async function startText(): Promise<void> {
  i18n.on('languageChanged', applyLanguage);
  await i18n.use(initReactI18next).init({
    resources: { 'zh-CN': { translation: zhCN }, 'en-US': { translation: enUS } },
    lng: window.desk.language,
    fallbackLng: 'zh-CN',
    interpolation: { escapeValue: false },
  });
  // "{{limit, yuan}}" in a text: the parameter is in fen, or in ppm for percent.
  i18n.services.formatter?.add('yuan', (value: unknown) => formatYuan(fen(Number(value))));
  i18n.services.formatter?.add('parameter', (value: unknown, _language, { unit }) => parameterText(value as ParameterScalar, unit as string));
  i18n.services.formatter?.add('parameterLevel', (value: unknown) => parameterSourceText(value as ParameterLevel | 'default'));
  i18n.services.formatter?.add('parameterName', (value: unknown, _language, { otherName }) => parameterNameText(String(value), String(otherName)));
  i18n.services.formatter?.add('percent', (value: unknown) => percentText(ratePpm(Number(value))));
}

export { i18n };
