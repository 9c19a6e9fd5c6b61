import { Page } from '../../components/page.tsx';

export default function OrganisationScreen() {
  return <Page title="">{null}</Page>;
}
