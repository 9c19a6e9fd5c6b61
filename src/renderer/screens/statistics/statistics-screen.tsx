import { Page } from '../../components/page.tsx';

export default function StatisticsScreen() {
  return <Page title="">{null}</Page>;
}
