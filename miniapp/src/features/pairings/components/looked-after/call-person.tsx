import { chinaDate, type VisitPurpose } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { peopleApi } from '@/features/communities/api/people.api';
import { useMembership } from '@/features/communities/model/membership';
import { callPhone } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import type { ContactDrafts } from '../../model/use-contact-drafts';

interface CallPersonProps {
  person: { personId: string; name: string };
  purpose?: VisitPurpose;
  drafts: ContactDrafts;
  variant?: 'primary' | 'quiet';
}

/**
 * Rings somebody with one tap (the look at the number is recorded) and asks then who answered: only the person counts. At a desk the
 * number is shown, to be rung by whatever telephone stands there.
 */
export function CallPerson({ person, purpose = 'know_neighbour', drafts, variant = 'primary' }: CallPersonProps) {
  const { communityId } = useMembership();
  const { personId, name } = person;
  const wide = useWide();
  const [asked, setAsked] = useState(false);
  const [number, setNumber] = useState('');
  const call = useAction(async () => {
    const { phone } = await peopleApi.contact(communityId, personId);
    if (!phone) return toast('没有留电话，请上门看看');
    setNumber(phone);
    setAsked(true);
    return wide ? undefined : callPhone(phone);
  });
  const note = (outcome: 'done' | 'no_answer') => {
    setAsked(false);
    const made = { personIds: [personId], seenPersonIds: outcome === 'done' ? [personId] : [] };
    void drafts.keep(
      {
        ...made,
        purpose,
        outcome,
        medium: 'phone',
        onDay: chinaDate(Date.now()),
        kinds: ['greeting'],
        alike: 'another',
      },
      `给${name}打电话`,
    );
  };
  return (
    <>
      <Button
        id={`ring-${personId}`}
        variant={variant}
        tone="ok"
        icon="phone"
        grow
        loading={call.pending}
        onClick={() => void call.run()}
      >
        打电话
      </Button>
      <ProblemNote problem={call.problem} />
      <Sheet open={asked} title={wide ? '请打电话' : '电话打完了？'} onClose={() => setAsked(false)}>
        <View className="strong">{wide ? `${name} ${number}` : name}</View>
        <View className="body">本人接了，才算见到。没人接，就开始找人：再上门，找紧急联系人。</View>
        <View className="stack">
          <Button id="call-answered" wide onClick={() => note('done')}>
            本人接了
          </Button>
          <Button id="call-nobody" wide variant="quiet" onClick={() => note('no_answer')}>
            没人接
          </Button>
          <Button
            id="call-other"
            wide
            variant="quiet"
            onClick={() => {
              setAsked(false);
              toast('家里人说的不算见到，还要再看看本人');
            }}
          >
            家里人接的
          </Button>
          <Button wide variant="text" tone="ink" onClick={() => setAsked(false)}>
            没有打
          </Button>
        </View>
      </Sheet>
    </>
  );
}
