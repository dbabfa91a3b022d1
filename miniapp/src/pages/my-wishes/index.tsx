import { Page } from '@/ui/page';

export default function () {
  return <Page title="我的心愿">{null}</Page>;
}
