import {
  eventLimits,
  FAIR_SERVICE_WORDS,
  FAIR_SERVICES,
  type FairService,
  formatMoment,
  HEADCOUNT_WAY_WORDS,
  HEADCOUNT_WAYS,
  type HeadcountWay,
} from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextInput } from '@/ui/field/field';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { toast } from '@/ui/toast/toast';
import { afterApi, type After } from '../../api/organiser.api';
import './organise.scss';

const BASIS: Readonly<Record<After['basis'], string>> = {
  ...{ marks: '按签到', headcount: '按清点', estimate: '按估计', served: '按服务登记', none: '还没有记录' },
};
const WAYS = HEADCOUNT_WAYS.map((value) => ({ value, label: HEADCOUNT_WAY_WORDS[value] }));
const SERVICES = FAIR_SERVICES.map((value) => ({ value, label: FAIR_SERVICE_WORDS[value] }));
const NUMBER = /^\d{1,6}$/;

/** After a session: what was counted, how, and what it adds up to. Facts are added to, never silently changed. */
export function AfterForm({ sessionId }: { sessionId: string }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => afterApi.view(communityId, sessionId), [communityId, sessionId]);
  const [people, setPeople] = useState('');
  const [method, setMethod] = useState<HeadcountWay>('clicker');
  const [service, setService] = useState<FairService>('clinic');
  const [served, setServed] = useState('');
  const put = useAction(async (key: string, what: 'headcount' | 'served' | 'complete', value: number) => {
    if (what === 'headcount') await afterApi.headcount(communityId, sessionId, { people: value, method }, key);
    if (what === 'served') await afterApi.served(communityId, sessionId, { service, people: value }, key);
    if (what === 'complete') await afterApi.complete(communityId, sessionId, value === 1, key);
    toast('记下了');
    setPeople('');
    setServed('');
    await reload();
  });
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const now = Date.now();
  return (
    <View className="stack" id="after-form">
      <Card edge="enjoy" className="stack">
        <View className="organise-numbers">
          <Figure value={data.reach} label={`惠及人次（${BASIS[data.basis]}）`} />
          <Figure value={data.present} label="签到" />
          <Figure value={data.walkIns} label="现场" />
          {data.registered ? <Figure value={data.registered} label="报名" /> : null}
          {data.noShows ? <Figure value={data.noShows} label="没来" /> : null}
        </View>
        <View className="note">
          {`其中可识别 ${data.distinctPeople} 人。几种数法取最大的一个，不相加。`}
          {data.doorRun ? '' : '门口没有完整签到，没签到的不算没来。'}
        </View>
      </Card>
      <Card className="stack">
        <View className="heading">清点人数</View>
        {data.headcount ? (
          <View className="body">
            {`${data.headcount.people} 人（${HEADCOUNT_WAY_WORDS[data.headcount.method]}），${data.headcount.by ?? ''} ${formatMoment(data.headcount.at, now)}记的。再记一次会替换它。`}
          </View>
        ) : null}
        <Field label="现场有多少人">
          <TextInput id="headcount" type="number" placeholder="比如：180" value={people} onChange={setPeople} />
        </Field>
        <Chips wrap choices={WAYS} value={method} onChange={setMethod} />
        <Button
          id="headcount-save"
          tone="enjoy"
          disabled={!NUMBER.test(people) || Number(people) > eventLimits.headcountMax}
          loading={put.pending}
          onClick={() => void put.run('headcount', Number(people))}
        >
          记下人数
        </Button>
      </Card>
      <Card className="stack">
        <View className="heading">服务人次（便民服务）</View>
        {data.served.map((row) => (
          <View key={row.service} className="body">{`${FAIR_SERVICE_WORDS[row.service]} ${row.people} 人次`}</View>
        ))}
        <Chips wrap choices={SERVICES} value={service} onChange={setService} />
        <Field label="服务了多少人次">
          <TextInput id="served" type="number" placeholder="比如：40" value={served} onChange={setServed} />
        </Field>
        <Button
          id="served-save"
          variant="quiet"
          disabled={!NUMBER.test(served) || Number(served) > eventLimits.headcountMax}
          loading={put.pending}
          onClick={() => void put.run('served', Number(served))}
        >
          记下服务人次
        </Button>
      </Card>
      <ProblemNote problem={put.problem} />
      <Card list>
        <SwitchRow
          id="attendance-complete"
          title="签到是完整的"
          note="打开后，报了名没签到的算“没来”；没有把握就不要打开"
          on={data.attendanceComplete}
          onChange={(on) => void put.run('complete', on ? 1 : 0)}
        />
      </Card>
      {data.feedback.length ? (
        <Card className="stack">
          <View className="heading">{`评价 ${data.starsAverage?.toFixed(1) ?? ''}（${data.feedback.length} 份）`}</View>
          {data.feedback.map(({ stars, words, at }) => (
            <View key={at} className="organise-party">
              <View className="note">{`${'★'.repeat(stars)} ${formatMoment(at, now)}`}</View>
              {words ? <View className="body">{words}</View> : null}
            </View>
          ))}
        </Card>
      ) : null}
    </View>
  );
}

const Figure = ({ value, label }: { value: number; label: string }) => (
  <View className="organise-number">
    <View className="organise-number__value">{value}</View>
    <View className="note">{label}</View>
  </View>
);
