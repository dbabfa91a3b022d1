import { formatMoment, formatTimeLeft } from '@silin/shared';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { HelpTerms, Term } from './help-terms';
import { formatDue } from '../model/labels';
import type { WishPage } from '../api/types';
import './wish-page.scss';

/** The lease: what one takes on before claiming, what is left of it afterwards. Draws nothing when there is nothing to say. */
export function ClaimCard({ wish, now, onExtend }: { wish: WishPage; now: number; onExtend: () => void }) {
  const { claim } = wish;
  if (wish.state === 'open') {
    return wish.mine ? null : (
      <Card>
        <View className="heading card__heading">您若帮忙</View>
        <HelpTerms lease={wish.lease} now={now} />
      </Card>
    );
  }
  if (!claim) return null;
  const active = claim.state === 'active';
  return (
    <Card id="claim" edge="act">
      <View className="heading card__heading">{claim.mine ? '我的认领' : claimLabel(claim)}</View>
      <View className="terms">
        {active ? (
          <Term icon="clock">{`${claim.mine ? '请在' : `${claim.volunteerName}会在`}${formatDue(claim.dueAt, now)}前办好，${formatTimeLeft(claim.dueAt, now)}`}</Term>
        ) : null}
        {claim.deliveredAt ? (
          <Term icon="check">{`${formatMoment(claim.deliveredAt, now)}说做好了${claim.deliveryNote ? `：${claim.deliveryNote}` : ''}`}</Term>
        ) : null}
        {claim.mine && active ? <Term icon="info">办不完可以延一次期，来不及就退回，别的邻居会接着帮</Term> : null}
      </View>
      {wish.actions.includes('extend') ? (
        <View className="card__act">
          <Button id="extend" variant="quiet" onClick={onExtend}>
            {`延期 ${wish.lease.extensionDays} 天`}
          </Button>
        </View>
      ) : null}
    </Card>
  );
}

const claimLabel = ({ state, volunteerName }: NonNullable<WishPage['claim']>): string =>
  state === 'confirmed' ? `${volunteerName}帮的忙` : `${volunteerName}来帮忙`;
