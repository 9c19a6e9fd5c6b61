/** Ant Design's tokens: compact, one calm accent, red for danger only. The same colours stand in styles/theme.css. */
import type { ThemeConfig } from 'antd';

const ACCENT = '#1d6b58';
const DANGER = '#c2352b';
const INK = '#1f2a27';

export const antTheme: ThemeConfig = {
  token: {
    colorPrimary: ACCENT, colorInfo: ACCENT, colorLink: ACCENT, colorSuccess: ACCENT, colorError: DANGER, colorWarning: '#a86a12', colorWarningBg: '#faf1e0', colorWarningBorder: '#ecd9b6',
    colorTextBase: INK, colorBorder: '#d5dcd9', colorBorderSecondary: '#e6ebe9', colorBgLayout: '#f3f5f4',
    fontSize: 13, controlHeight: 28, controlHeightSM: 22, controlHeightLG: 36, borderRadius: 4,
    fontFamily: 'inherit', motionDurationMid: '0.12s', motionDurationSlow: '0.18s',
  },
  components: {
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 3px' },
    Tabs: { horizontalItemPadding: '8px 0', horizontalItemGutter: 22, horizontalMargin: '0' },
    Table: { cellPaddingBlock: 5, cellPaddingInline: 8, headerBg: '#f3f5f4' },
    Card: { bodyPadding: 14, headerHeight: 38 },
    Descriptions: { itemPaddingBottom: 6 },
    Modal: { titleFontSize: 15 },
    Tooltip: { colorBgSpotlight: '#2b3a36' },
    Tree: { titleHeight: 26, indentSize: 16, nodeSelectedBg: '#e2efe9', nodeHoverBg: '#f1f6f4' },
  },
};
