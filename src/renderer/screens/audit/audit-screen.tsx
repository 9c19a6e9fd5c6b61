import { Page } from '../../components/page.tsx';

export default function AuditScreen() {
  return <Page title="">{null}</Page>;
}
