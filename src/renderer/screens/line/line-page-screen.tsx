import { Page } from '../../components/page.tsx';

export default function LinePageScreen() {
  return <Page title="">{null}</Page>;
}
