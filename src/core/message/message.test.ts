import { describe, expect, it } from 'vitest';
import { salutation, smsTemplates, smsText, type SmsTemplate } from './sms-templates.ts';

const places = { lender: '示范县农村商业银行', branch: '龙潭支行', salutation: '欧阳女士', amount: '100000', months: '36', date: '2026-11-25', dueDate: '2027-11-25', interest: '1354.86', rate: '4.90' };

describe('SMS', () => {
  it.each(Object.keys(smsTemplates) as SmsTemplate[])('%s has all its places, no link and at most two parts', (template) => {
    const text = smsText(template, places);
    expect(text).not.toMatch(/[{}]|https?:|www\./);
    expect([...text].length).toBeLessThanOrEqual(134);
  });
  it('is not sent with a hole in it', () => expect(() => smsText('drawn', { ...places, rate: '' })).toThrow('rate'));
  it('greets by surname', () => {
    expect(salutation('张德全', 'male')).toBe('张先生');
    expect(salutation('欧阳秀', 'female')).toBe('欧阳女士');
    expect(salutation('司马', 'male')).toBe('司先生');
  });
});
