import { careLimits, chinaDate, formatDate } from '@silin/shared';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type CareProfile, profilesApi } from '../api/profiles.api';
import { AWAY_CHOICES } from '../model/care-labels';

const DAY_MS = 86_400_000;
const untilOf = (days: string): string => chinaDate(Date.now() + Number(days) * DAY_MS);

interface CareAwayProps {
  personId: string;
  name: string;
  profile: CareProfile;
  onChanged: () => Promise<unknown>;
}

/** Away for some days, with the reason; the day after the last one they are back by themselves. */
export function CareAway({ personId, name, profile, onChanged }: CareAwayProps) {
  const { communityId } = useMembership();
  const [choosing, setChoosing] = useState(false);
  const [days, setDays] = useState<string>();
  const leave = useAction(async (key: string, until: string, why: string) => {
    await profilesApi.away(communityId, personId, { until, why }, key);
    setDays(undefined);
    toast('记下了');
    await onChanged();
  });
  const back = useAction(async (key: string) => {
    await profilesApi.back(communityId, personId, key);
    toast('记下了，回来了');
    await onChanged();
  });
  return (
    <>
      {profile.awayUntil ? (
        <Button id="care-back" variant="quiet" wide loading={back.pending} onClick={() => void back.run()}>
          已经回来了
        </Button>
      ) : (
        <Button id="care-away" variant="quiet" wide onClick={() => setChoosing(true)}>
          这段时间不在家…
        </Button>
      )}
      <ProblemNote problem={back.problem} />
      <ChooseSheet
        open={choosing}
        title="大约不在家多久"
        choices={AWAY_CHOICES}
        value=""
        onChoose={setDays}
        onClose={() => setChoosing(false)}
      />
      <ConfirmSheet
        open={!!days && !choosing}
        title="不在家的原因"
        about={name}
        detail={days ? `记到 ${formatDate(untilOf(days), Date.now())}，过了这天自动算回来。` : ''}
        confirm="记下"
        reason={{ label: '为什么', placeholder: '比如：住院', minChars: 1, maxChars: careLimits.awayWhyMaxChars }}
        pending={leave.pending}
        problem={leave.problem}
        onConfirm={(why) => days && void leave.run(untilOf(days), why)}
        onClose={() => setDays(undefined)}
      />
    </>
  );
}
