/** Every screen, one line each. A line with an icon stands in the left navigation, in this order; `needs` decides who sees it. */
import {
  ApartmentOutlined, AuditOutlined, BarChartOutlined, CheckSquareOutlined, FileProtectOutlined, FileTextOutlined, HomeOutlined, ImportOutlined, MessageOutlined, MoonOutlined, PrinterOutlined, ProfileOutlined,
  SettingOutlined, StarOutlined, SafetyCertificateOutlined, StopOutlined, TeamOutlined, TransactionOutlined, TrophyOutlined,
} from '@ant-design/icons';
import { lazy, type ComponentType } from 'react';
import type { Permission } from '../../core/contract/permissions.ts';
import type { HomeCard } from '../../core/contract/statistics.ts';
import type { Texts } from '../text/zh-CN/index.ts';

export interface Screen {
  /** Pattern of the address after #/. */
  readonly path: string;
  readonly name: keyof Texts['navigation'];
  readonly icon?: ComponentType;
  readonly needs: Permission | null;
  readonly component: ComponentType;
  /** The home card whose count stands as a badge in the navigation. */
  readonly badge?: HomeCard['key'];
}

const Home = lazy(() => import('../screens/home/home-screen.tsx'));
const Households = lazy(() => import('../screens/household/household-list-screen.tsx'));
const HouseholdFile = lazy(() => import('../screens/household/household-file-screen.tsx'));
const Import = lazy(() => import('../screens/household/import-screen.tsx'));
const Rating = lazy(() => import('../screens/rating/rating-screen.tsx'));
const Approval = lazy(() => import('../screens/approval/approval-screen.tsx'));
const Lines = lazy(() => import('../screens/line/line-list-screen.tsx'));
const LinePage = lazy(() => import('../screens/line/line-page-screen.tsx'));
const Places = lazy(() => import('../screens/place/place-screen.tsx'));
const Counter = lazy(() => import('../screens/counter/counter-screen.tsx'));
const Receipts = lazy(() => import('../screens/receipt/receipt-list-screen.tsx'));
const WaitingActs = lazy(() => import('../screens/receipt/waiting-acts-screen.tsx'));
const Fraud = lazy(() => import('../screens/fraud/fraud-screen.tsx'));
const WatchList = lazy(() => import('../screens/fraud/watch-list-screen.tsx'));
const Statistics = lazy(() => import('../screens/statistics/statistics-screen.tsx'));
const Workday = lazy(() => import('../screens/workday/workday-screen.tsx'));
const Papers = lazy(() => import('../screens/document/paper-list-screen.tsx'));
const Templates = lazy(() => import('../screens/template/template-screen.tsx'));
const Messages = lazy(() => import('../screens/message/message-screen.tsx'));
const Decision = lazy(() => import('../screens/decision/decision-list-screen.tsx'));
const DecisionModel = lazy(() => import('../screens/decision/model-page-screen.tsx'));
const DecisionCompare = lazy(() => import('../screens/decision/compare-screen.tsx'));
const DecisionEditor = lazy(() => import('../screens/decision/editor-screen.tsx'));
const DecisionSimulation = lazy(() => import('../screens/decision/simulation-screen.tsx'));
const Organisation = lazy(() => import('../screens/organisation/organisation-screen.tsx'));
const Sync = lazy(() => import('../screens/sync/sync-screen.tsx'));
const Audit = lazy(() => import('../screens/audit/audit-screen.tsx'));

export const screens: readonly Screen[] = [
  { path: 'home', name: 'home', icon: HomeOutlined, needs: null, component: Home },
  { path: 'household', name: 'household', icon: TeamOutlined, needs: 'household.read', component: Households },
  { path: 'household/:householdId', name: 'householdFile', needs: 'household.read', component: HouseholdFile },
  { path: 'import', name: 'import', icon: ImportOutlined, needs: 'household.import', component: Import },
  { path: 'rating', name: 'rating', icon: StarOutlined, needs: 'credit.rate', component: Rating, badge: 'returnedBatches' },
  { path: 'approval', name: 'approval', icon: CheckSquareOutlined, needs: 'credit.read', component: Approval, badge: 'batchesToApprove' },
  { path: 'line', name: 'line', icon: FileProtectOutlined, needs: 'credit.read', component: Lines, badge: 'linesToSign' },
  { path: 'line/:lineId', name: 'lineDetail', needs: 'credit.read', component: LinePage },
  { path: 'place', name: 'place', icon: TrophyOutlined, needs: 'credit.read', component: Places },
  { path: 'counter', name: 'counter', icon: TransactionOutlined, needs: 'loan.read', component: Counter },
  { path: 'receipt', name: 'receipt', icon: ProfileOutlined, needs: 'loan.read', component: Receipts, badge: 'overdueLoans' },
  { path: 'receipt/acts', name: 'loanActs', needs: 'loan.read', component: WaitingActs },
  { path: 'fraud', name: 'fraud', icon: SafetyCertificateOutlined, needs: 'fraud.read', component: Fraud, badge: 'fraudTasks' },
  { path: 'statistics', name: 'statistics', icon: BarChartOutlined, needs: 'statistics.read', component: Statistics },
  { path: 'workday', name: 'workday', icon: MoonOutlined, needs: 'workday.close', component: Workday },
  { path: 'document', name: 'document', icon: PrinterOutlined, needs: 'document.read', component: Papers },
  { path: 'template', name: 'template', icon: FileTextOutlined, needs: 'template.read', component: Templates },
  { path: 'message', name: 'message', icon: MessageOutlined, needs: 'message.read', component: Messages },
  { path: 'decision', name: 'decision', icon: ApartmentOutlined, needs: 'decision.read', component: Decision },
  { path: 'decision/:kind/compare', name: 'decisionCompare', needs: 'decision.read', component: DecisionCompare },
  { path: 'decision/:kind/:version', name: 'decisionModel', needs: 'decision.read', component: DecisionModel },
  { path: 'decision/:kind/:version/simulation', name: 'decisionSimulation', needs: 'decision.read', component: DecisionSimulation },
  { path: 'decision/:kind/:version/edit', name: 'decisionEditor', needs: 'decision.edit', component: DecisionEditor },
  { path: 'watch-list', name: 'watchList', icon: StopOutlined, needs: 'fraud.readLists', component: WatchList },
  { path: 'admin', name: 'admin', icon: SettingOutlined, needs: 'organisation.manage', component: Organisation },
  { path: 'sync', name: 'sync', needs: 'workday.read', component: Sync },
  { path: 'audit', name: 'audit', icon: AuditOutlined, needs: 'audit.read', component: Audit },
];
