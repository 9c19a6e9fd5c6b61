import { Page } from '../../components/page.tsx';

export default function WorkdayScreen() {
  return <Page title="">{null}</Page>;
}
