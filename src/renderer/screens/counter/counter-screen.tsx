import { Page } from '../../components/page.tsx';

export default function CounterScreen() {
  return <Page title="">{null}</Page>;
}
