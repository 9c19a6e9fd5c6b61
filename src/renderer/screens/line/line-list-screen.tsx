import { Page } from '../../components/page.tsx';

export default function LineListScreen() {
  return <Page title="">{null}</Page>;
}
