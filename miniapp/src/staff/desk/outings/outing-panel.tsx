import { chinaDate, visitLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { outingsApi } from '@/features/visits/api/outings.api';
import { OutingFacts } from '@/features/visits/components/outing-facts';
import { OutingForm } from '@/features/visits/components/outing-form';
import { ServedForm } from '@/features/visits/components/served-form';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ErrorState, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';

interface OutingPanelProps {
  outingId: string;
  /** Back to the list, on a phone. */
  onLeave?: () => void;
  onChanged: () => void;
}

/** The outing looked at: its facts, changing it, saying whom it served, calling it off. */
export function OutingPanel({ outingId, onLeave, onChanged }: OutingPanelProps) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => outingsApi.one(communityId, outingId), [communityId, outingId]);
  const [doing, setDoing] = useState<'edit' | 'hold' | 'cancel'>();
  const cancel = useAction(async (key: string, reason: string) => {
    await outingsApi.cancel(communityId, outingId, reason, key);
    toast('取消了');
    await done();
  });
  const done = async () => {
    setDoing(undefined);
    await reload();
    onChanged();
  };
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  const may = (action: (typeof data.actions)[number]) => data.actions.includes(action);
  const isDue = data.onDay <= chinaDate(Date.now());
  return (
    <View className="panel" id="panel">
      {onLeave ? (
        <Button id="outing-leave" variant="text" tone="ink" onClick={onLeave}>
          回到名单
        </Button>
      ) : null}
      <OutingFacts outing={data} />
      {doing === 'edit' ? <OutingForm outing={data} onDone={() => void done()} /> : null}
      {doing === 'hold' ? <ServedForm outing={data} onDone={() => void done()} /> : null}
      {doing === 'edit' || doing === 'hold' ? (
        <Button id="outing-back" variant="quiet" wide onClick={() => setDoing(undefined)}>
          先不改
        </Button>
      ) : (
        <View className="row row--wrap">
          {may('hold') && isDue ? (
            <Button id="outing-hold" grow onClick={() => setDoing('hold')}>
              {data.state === 'held' ? '改服务人次' : '办完了，记人次'}
            </Button>
          ) : null}
          {may('edit') ? (
            <Button id="outing-edit" variant="quiet" onClick={() => setDoing('edit')}>
              改一改
            </Button>
          ) : null}
          {may('cancel') ? (
            <Button id="outing-cancel" variant="quiet" onClick={() => setDoing('cancel')}>
              取消…
            </Button>
          ) : null}
        </View>
      )}
      {may('hold') && !isDue ? <View className="note">到了这一天，办完再来记服务了多少人次。</View> : null}
      <ConfirmSheet
        open={doing === 'cancel'}
        title="取消这一场？"
        about={data.title}
        detail="取消后不能再记人次；去的人请您通知一声。"
        confirm="取消这一场"
        reason={{
          ...{ label: '为什么', placeholder: '比如：下大雨' },
          ...{ minChars: visitLimits.reasonMinChars, maxChars: visitLimits.reasonMaxChars },
        }}
        pending={cancel.pending}
        problem={cancel.problem}
        onConfirm={(reason) => void cancel.run(reason)}
        onClose={() => {
          cancel.clearProblem();
          setDoing(undefined);
        }}
      />
    </View>
  );
}
