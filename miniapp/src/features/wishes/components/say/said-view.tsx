import { View } from '@tarojs/components';
import { replaceWith, routes, startAt } from '@/platform/navigate';
import { useOutbox } from '@/platform/outbox';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon, type IconName } from '@/ui/icon/icon';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { Timeline, type TimelineStep } from '@/ui/timeline/timeline';
import type { Whom } from '../../model/draft';
import type { Said } from '../../model/use-say';
import './say.scss';

const NEXT: readonly TimelineStep[] = [
  { key: 'review', title: '社区先看一看', note: '看过就贴到墙上；要改的话会写明原因', done: false },
  { key: 'claim', title: '有邻居来帮忙', note: '来的是谁、什么时候前办好，您都看得到', done: false },
  { key: 'confirm', title: '做好了，请您点一下“办好了”', note: '您点了才算办好', done: false },
];

interface SaidViewProps {
  said: Said;
  again?: string;
  /** It waited for staff and waits on, with other words. */
  rewriting?: boolean;
  whom?: Whom;
}

/** After sending: that it arrived or is kept, and what happens next. What was kept turns into sent before one's eyes. */
export function SaidView({ said, again, rewriting, whom }: SaidViewProps) {
  const outbox = useOutbox();
  const kept = 'keptKey' in said ? outbox.find((k) => k.key === said.keptKey) : undefined;
  if (kept?.refusal)
    return (
      <NotSent
        refusal={kept.refusal}
        form={again ? routes.sayAgain(again) : whom ? routes.sayFor(whom.personId) : routes.say}
      />
    );
  const list = whom ? routes.wishesOf(whom.personId) : routes.myWishes;
  const mine = 'wishId' in said ? routes.wish(said.wishId) : list;
  const sent: TimelineStep = kept
    ? { key: 'sent', title: '连上网络后自动送出', note: '不用再填，也不会送两次', done: false }
    : { key: 'sent', title: '已经送到社区', note: '刚刚', done: true };
  return (
    <>
      <Mark
        warn={!!kept}
        icon={kept ? 'off' : 'check'}
        title={
          kept
            ? `${'slow' in said && said.slow ? '没有等到回应' : '没有网络'}，已替您保存`
            : whom
              ? `替${whom.name}说的心愿${rewriting ? '改好了' : '收到了'}`
              : rewriting
                ? '改好了'
                : '您的心愿收到了'
        }
        note={kept ? '写的内容都在这台手机上' : '每一步都会发到您的消息里'}
      />
      <OutboxBanner />
      <Card>
        <View className="heading card__heading">接下来</View>
        <Timeline steps={[sent, ...NEXT]} />
      </Card>
      <Button id="said-see" wide size="large" onClick={() => void replaceWith(mine)}>
        {whom ? '看这个心愿' : '看我的心愿'}
      </Button>
      <Button id="said-home" variant="quiet" wide size="large" onClick={() => void startAt(routes.home)}>
        回首页
      </Button>
    </>
  );
}

/** It was kept, went out when the network returned, and was refused: the form has it ready to be mended. */
function NotSent({ refusal, form }: { refusal: string; form: string }) {
  return (
    <>
      <Mark warn icon="info" title="这次没有送成" note={refusal} />
      <Button id="said-mend" wide size="large" onClick={() => void replaceWith(form)}>
        回去改一改
      </Button>
    </>
  );
}

function Mark({ warn, icon, title, note }: { warn: boolean; icon: IconName; title: string; note: string }) {
  return (
    <View className="said" id="said">
      <View className={`said__mark ${warn ? 'said__mark--kept' : ''}`}>
        <Icon name={icon} size={2.25} />
      </View>
      <View className="title">{title}</View>
      <View className="note">{note}</View>
    </View>
  );
}
