/** Where the invented households live: villages of a county that exists, with names that are common everywhere. */
import type { DemoPlace } from './make-households.ts';

const COUNTY = '青川县';
const TOWNSHIPS = ['龙潭镇', '青溪镇', '沙洲镇', '竹园镇', '木鱼镇', '三锅镇', '关庄镇', '凉水镇', '骑马乡', '观音店乡'];
const STEMS = [
  '龙潭', '黄泥', '石桥', '清泉', '双河', '青杠', '柏树', '杨家', '大坪', '白鹤', '梨园', '红光', '新桥', '马鞍', '五一', '桃园',
  '金龙', '水磨', '茶坝', '高峰', '凉水', '核桃', '长沟', '玉泉', '东风', '阳山', '竹林', '银杏', '幸福', '团结',
];
/** A village of the mountains has 150 to 900 households. */
const HOUSEHOLDS_PER_VILLAGE = 500;
const FEWEST_VILLAGES = 6;

/** Staff numbers of the customer managers who collect. */
export const demoCollectors: readonly string[] = Array.from({ length: 12 }, (_, i) => `KH${String(i + 1).padStart(4, '0')}`);

/** As many villages as so many households live in, township after township. */
export function demoPlaces(households: number): readonly DemoPlace[] {
  const count = Math.max(FEWEST_VILLAGES, Math.ceil(households / HOUSEHOLDS_PER_VILLAGE));
  return Array.from({ length: count }, (_, i) => ({
    county: COUNTY, township: TOWNSHIPS[Math.floor(i / STEMS.length) % TOWNSHIPS.length] as string, village: `${STEMS[i % STEMS.length]}村`,
  }));
}
