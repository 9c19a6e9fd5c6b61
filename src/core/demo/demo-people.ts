/** Invented people: common names, identity numbers of regions that were never assigned (5199xx). */
import { checkCharacter } from '../household/identity-number.ts';
import { addDays, dateOf, type BusinessDate } from '../kernel/business-date.ts';
import type { SeededNumbers } from './seeded-numbers.ts';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'];
const MALE = [...'国建军强明华平林永德志世富贵兴旺成才福友庆光荣辉刚勇长海洪川'];
const FEMALE = [...'英秀兰珍芳桂玉淑素红梅燕琼群蓉霞丽莲翠容凤碧'];
const RANDOM_DIGITS = 999;

export interface DemoPerson {
  readonly name: string;
  readonly identityNumber: string;
  readonly birthDate: BusinessDate;
  readonly gender: 'female' | 'male';
}

export function makeName(numbers: SeededNumbers, gender: DemoPerson['gender'], surname = numbers.pick(SURNAMES)): string {
  const given = gender === 'male' ? MALE : FEMALE;
  return surname + numbers.pick(given) + (numbers.chance(750) ? numbers.pick(given) : '');
}

/** Makes people whose identity numbers are right and are given once. */
export function peopleMaker(numbers: SeededNumbers): (bornIn: number, gender: DemoPerson['gender'], surname?: string) => DemoPerson {
  const given = new Set<string>();
  return (bornIn, gender, surname) => {
    for (;;) {
      const birthDate = addDays(dateOf(bornIn, 1, 1) as BusinessDate, numbers.between(0, 364));
      const sequence = numbers.between(0, Math.floor(RANDOM_DIGITS / 2)) * 2 + (gender === 'male' ? 1 : 0);
      const region = `5199${String(numbers.between(1, 20)).padStart(2, '0')}`;
      const first17 = `${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
      if (given.has(first17)) continue;
      given.add(first17);
      return { name: makeName(numbers, gender, surname), identityNumber: first17 + checkCharacter(first17), birthDate, gender };
    }
  };
}
