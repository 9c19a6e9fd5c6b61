import { Page } from '../../components/page.tsx';

export default function HouseholdListScreen() {
  return <Page title="">{null}</Page>;
}
