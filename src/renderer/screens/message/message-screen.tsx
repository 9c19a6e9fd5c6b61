import { Page } from '../../components/page.tsx';

export default function MessageScreen() {
  return <Page title="">{null}</Page>;
}
