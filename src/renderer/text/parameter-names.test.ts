import { expect, it } from 'vitest';
import { parameterRegistry } from '../../core/parameters/registry.ts';
import { parameters as english } from './en-US/parameters.ts';
import { parameters as chinese } from './zh-CN/parameters.ts';

it('every parameter has a name and a description in English, and every choice a name in both languages', () => {
  const keys = Object.keys(parameterRegistry).map((key) => key.replace('.', '_')).sort();
  expect(Object.keys(english.names).sort()).toEqual(keys);
  expect(Object.keys(english.descriptions).sort()).toEqual(keys);
  const grades = ['AAA', 'AA', 'A', 'B'];
  const codes = Object.values(parameterRegistry).flatMap((definition) => (definition.type === 'number' ? [] : definition.values as readonly string[])).filter((code) => !grades.includes(code));
  const unnamed = codes.filter((code) => [english, chinese].some((texts) => !texts.choices[code.replaceAll('/', '_')]));
  expect(unnamed).toEqual([]);
});
