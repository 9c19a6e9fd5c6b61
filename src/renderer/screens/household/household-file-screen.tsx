import { Page } from '../../components/page.tsx';

export default function HouseholdFileScreen() {
  return <Page title="">{null}</Page>;
}
