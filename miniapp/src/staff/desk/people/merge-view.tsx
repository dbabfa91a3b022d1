import { communityLimits, formatDate, type MergeField } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Person } from '@/features/communities/api/people.api';
import { type MergePreview, recordApi } from '@/features/communities/api/record.api';
import { useMembership } from '@/features/communities/model/membership';
import { PERSON_STATE_LABELS, SEX_LABELS } from '@/features/communities/model/person-labels';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { useElder } from '@/ui/base/elder';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { toast } from '@/ui/toast/toast';
import './merge-view.scss';

interface MergeViewProps {
  personId: string;
  otherId: string;
  /** Opens the one that stayed. */
  onMerged: (keptId: string) => void;
  onClose: () => void;
}

/** What both rows say, line by line; `fields` where the kept one may take it over. */
const LINES: readonly { label: string; fields?: readonly MergeField[]; say: (person: Person) => string | null }[] = [
  { label: '姓名', fields: ['name'], say: ({ name }) => name },
  { label: '出生', fields: ['birthYear'], say: ({ birthYear }) => (birthYear ? `${birthYear} 年` : null) },
  { label: '性别', fields: ['sex'], say: ({ sex }) => sex && SEX_LABELS[sex] },
  {
    label: '住在',
    fields: ['home', 'building', 'door'],
    say: ({ buildingName, doorMasked }) => [buildingName, doorMasked].filter(Boolean).join(' ') || null,
  },
  { label: '电话', fields: ['phone'], say: ({ phoneMasked }) => phoneMasked },
  { label: '账号', fields: ['account'], say: ({ hasAccount }) => (hasAccount ? '有' : null) },
  { label: '情况', say: ({ state }) => PERSON_STATE_LABELS[state].word },
  { label: '登记', say: ({ createdAt }) => formatDate(createdAt, Date.now()) },
];

/** Staff can say that the living and the dead are one; everything else has to be settled first. */
const CAN_BE_SURE = 'PERSON_MERGE_ONE_DIED';

/** Two people side by side: what each says, what would become of it, and the merge. */
export function MergeView({ personId, otherId, onMerged, onClose }: MergeViewProps) {
  const { communityId } = useMembership();
  const { elder } = useElder();
  const [turned, setTurned] = useState(false);
  const [sure, setSure] = useState(false);
  const [asked, setAsked] = useState(false);
  const [keepId, goneId] = turned ? [otherId, personId] : [personId, otherId];
  const { data, problem, reload } = useLoad(
    () => recordApi.preview(communityId, keepId, goneId),
    [communityId, keepId, goneId],
  );
  const merge = useAction(async (key: string, keep: string, body: { otherId: string; although: boolean }) => {
    await recordApi.merge(communityId, keep, body, key);
    toast('合并好了，三十天里可以分开');
    onMerged(keep);
  });
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const died = data.refusals.some(({ code }) => code === CAN_BE_SURE);
  const against = data.refusals.filter(({ code }) => code !== CAN_BE_SURE);
  const ready = against.length === 0 && (!died || sure);
  return (
    <View className="panel" id="merge">
      <View className="row">
        <View className="title grow">是不是同一个人</View>
        <Button id="merge-leave" variant="text" tone="ink" onClick={onClose}>
          先不合并
        </Button>
      </View>
      <Sides preview={data} />
      <View className={elder ? 'stack' : 'row'}>
        <View className="note grow">左边的留下，右边的并进去；左边没写的，用右边的补上。</View>
        <Button id="merge-turn" variant="quiet" size="small" onClick={() => setTurned(!turned)}>
          左右换一下
        </Button>
      </View>
      {data.moves.length ? (
        <View className="body" id="merge-moves">
          {`一起移过来：${data.moves.map(({ counted, rows }) => `${rows} ${counted}`).join('、')}`}
        </View>
      ) : null}
      {against.map(({ code, sentence }) => (
        <View key={code} className="problem-note">
          {sentence}
        </View>
      ))}
      {died ? (
        <Card list>
          <SwitchRow
            id="merge-sure"
            title="确实是同一个人"
            note="其中一条登记为已去世，请再核对一次"
            on={sure}
            onChange={setSure}
          />
        </Card>
      ) : null}
      <View className="panel__foot">
        <Button id="merge-go" grow disabled={!ready} onClick={() => setAsked(true)}>
          合并成一条…
        </Button>
      </View>
      <ConfirmSheet
        open={asked}
        title="合并成一条"
        about={`${data.other.name || '没有写姓名'} 并入 ${data.keep.name || '没有写姓名'}`}
        detail={`右边那条不再单独出现，它名下的心愿、同意、代办都移过来。${communityLimits.unmergeDays} 天里可以在这一页分开。`}
        confirm="合并"
        pending={merge.pending}
        problem={merge.problem}
        onConfirm={() => void merge.run(keepId, { otherId: goneId, although: sure })}
        onClose={() => setAsked(false)}
      />
    </View>
  );
}

/** What will stand there: all of the other's, or one's own with the half that was missing. */
function filledWords(field: MergeField, own: string | null, others: string | null): string {
  if (field === 'door') return `${own ?? ''}，补上门牌`;
  if (field === 'building') return `${own ?? ''}，补上楼栋`;
  return `补上：${others ?? ''}`;
}

function Sides({ preview: { keep, other, takes } }: { preview: MergePreview }) {
  return (
    <Card id="merge-sides">
      <View className="merge merge--head">
        <View className="merge__label" />
        <View className="merge__side strong">留下</View>
        <View className="merge__side strong">并进去</View>
      </View>
      {LINES.map(({ label, fields = [], say }) => {
        const field = fields.find((one) => takes.includes(one));
        const filled = field !== undefined;
        return (
          <View key={label} className="merge">
            <View className="merge__label note">{label}</View>
            <View className={`merge__side ${filled ? 'merge__side--filled' : ''}`}>
              {field ? filledWords(field, say(keep), say(other)) : (say(keep) ?? '—')}
            </View>
            <View className="merge__side">{say(other) ?? '—'}</View>
          </View>
        );
      })}
    </Card>
  );
}
