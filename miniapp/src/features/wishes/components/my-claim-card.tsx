import { formatMoment, formatTimeLeft, type ClaimState } from '@silin/shared';
import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Button, keyboard } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon, type IconName } from '@/ui/icon/icon';
import { IconTile } from '@/ui/icon-tile/icon-tile';
import { Tag, type TagTone } from '@/ui/tag/tag';
import { ACTION_WORDS, CATEGORY_LABELS, formatDue, zoneLabel } from '../model/labels';
import type { AskedMove } from './move-sheet';
import type { MyClaim } from '../api/types';
import './wish-card.scss';

const CLAIM_LABELS: Record<ClaimState, { word: string; tone: TagTone; icon: IconName }> = {
  active: { word: '正在帮忙', tone: 'act', icon: 'hand' },
  delivered: { word: '等对方确认', tone: 'know', icon: 'bell' },
  confirmed: { word: '办好了', tone: 'ok', icon: 'check' },
  released: { word: '已退回', tone: 'plain', icon: 'refresh' },
  lapsed: { word: '到期退回', tone: 'plain', icon: 'clock' },
  revoked: { word: '社区收回', tone: 'plain', icon: 'info' },
};

/** Something I promised: until when, and what I can do now. */
export function MyClaimCard({
  claim,
  now,
  onMove,
}: {
  claim: MyClaim;
  now: number;
  onMove: (move: AskedMove) => void;
}) {
  const { wish } = claim;
  const label = CLAIM_LABELS[claim.state];
  const active = claim.state === 'active';
  const see = () => void go(routes.wish(wish.id));
  const may = (action: 'deliver' | 'release' | 'extend') => claim.actions.includes(action);
  return (
    <Card id={`claim-${claim.id}`} edge={active ? 'act' : undefined}>
      <View className="row row--top wish-card__head" onClick={see} {...(SILIN_H5 ? keyboard(see) : {})}>
        <IconTile name={CATEGORY_LABELS[wish.category].icon} tone={active ? 'act' : 'plain'} />
        <View className="grow">
          <View className="heading wish-card__title">{wish.title}</View>
          <View className="wish-card__facts note">
            <View className="wish-card__fact">
              <Icon name="pin" size={1} />
              {zoneLabel(wish)}
            </View>
            <View className="wish-card__fact">
              <Icon name="clock" size={1} />
              {whenLabel(claim, now)}
            </View>
          </View>
        </View>
      </View>
      <View className="wish-card__tags wish-card__state" onClick={see}>
        <Tag tone={label.tone} icon={label.icon}>
          {label.word}
        </Tag>
      </View>
      {claim.actions.length ? (
        <View className="wish-card__acts">
          {may('deliver') ? <Button onClick={() => onMove('deliver')}>{ACTION_WORDS.deliver}</Button> : null}
          {may('extend') ? (
            <Button variant="quiet" onClick={() => onMove('extend')}>
              延期
            </Button>
          ) : null}
          {may('release') ? (
            <Button variant="text" tone="ink" onClick={() => onMove('release')}>
              退回
            </Button>
          ) : null}
        </View>
      ) : null}
    </Card>
  );
}

function whenLabel(claim: MyClaim, now: number): string {
  if (claim.state === 'active') return `${formatDue(claim.dueAt, now)}前，${formatTimeLeft(claim.dueAt, now)}`;
  if (claim.state === 'delivered' && claim.deliveredAt) return `${formatMoment(claim.deliveredAt, now)}说做好了`;
  return claim.endedAt ? formatMoment(claim.endedAt, now) : '';
}
