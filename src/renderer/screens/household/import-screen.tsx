import { Page } from '../../components/page.tsx';

export default function ImportScreen() {
  return <Page title="">{null}</Page>;
}
