import { HELPER_ROLE_WORDS, type HelperRole } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { eventsApi } from '../api/events.api';
import type { SessionView } from '../api/types';
import { HELPER_NOTES } from '../model/labels';

/** For approved volunteers: what helpers a session still wants, or what they promised. Nothing for everybody else. */
export function HelpCard({ session, onDone }: { session: SessionView; onDone: () => void }) {
  const { communityId, volunteerState } = useMembership();
  const help = useAction(async (key: string, role: HelperRole) => {
    await eventsApi.help(communityId, session.id, role, key);
    toast('谢谢您来帮忙');
    onDone();
  });
  const leave = useAction(async (key: string) => {
    await eventsApi.stopHelping(communityId, session.id, key);
    toast('好的，已经告诉组织者');
    onDone();
  });
  if (volunteerState !== 'approved' || session.helpers.length === 0) return null;
  const { helping } = session;
  return (
    <Card id="event-help" edge="act">
      <View className="heading">{helping ? `您来帮忙：${HELPER_ROLE_WORDS[helping]}` : '还需要志愿者'}</View>
      {helping ? (
        <View className="row row--wrap">
          <View className="note grow">{HELPER_NOTES[helping]}</View>
          <Button id="stop-helping" variant="quiet" loading={leave.pending} onClick={() => void leave.run()}>
            来不了了
          </Button>
        </View>
      ) : (
        session.helpers.map(({ role, needed, have }) => (
          <View key={role} className="row help-row">
            <View className="grow">
              <View>{`${HELPER_ROLE_WORDS[role]}：${have < needed ? `还要 ${needed - have} 位` : '人够了'}`}</View>
              <View className="note">{HELPER_NOTES[role]}</View>
            </View>
            {have < needed ? (
              <Button id={`help-${role}`} loading={help.pending} onClick={() => void help.run(role)}>
                我来帮忙
              </Button>
            ) : null}
          </View>
        ))
      )}
      <ProblemNote problem={help.problem ?? leave.problem} />
    </Card>
  );
}
