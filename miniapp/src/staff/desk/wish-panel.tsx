import { View } from '@tarojs/components';
import { useState } from 'react';
import { ClaimCard } from '@/features/wishes/components/claim-card';
import { ContactCard } from '@/features/wishes/components/contact-card';
import { ContactLooks } from '@/features/wishes/components/contact-looks';
import { zoneLabel } from '@/features/wishes/model/labels';
import type { AskedMove } from '@/features/wishes/components/move-sheet';
import { PhotoStrip } from '@/features/wishes/components/photo-strip';
import type { WishPage } from '@/features/wishes/api/types';
import { WishTags } from '@/features/wishes/components/wish-face';
import { WishStory } from '@/features/wishes/components/wish-story';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { MoreMoves, PanelActions } from './panel-actions';
import { PublicText } from './public-text';
import { formatWaiting } from './wish-table';
import './desk.scss';

export interface WishPanelProps {
  wish: WishPage;
  editing: boolean;
  /** Let through a moment ago, and not on the wall yet. */
  held: boolean;
  priority: boolean;
  onPriority: (priority: boolean) => void;
  onEditing: (editing: boolean) => void;
  onApprove: () => void;
  onMove: (move: AskedMove) => void;
  onChanged: () => void;
}

/** Everything staff need to decide about one wish. */
export function WishPanel(props: WishPanelProps) {
  const { wish, editing, held, priority, onPriority, onEditing, onApprove, onMove, onChanged } = props;
  const [looks, setLooks] = useState(0);
  const now = Date.now();
  const who = [
    wish.staff?.authorName,
    zoneLabel(wish),
    wish.staff && formatWaiting(wish.state, wish.staff.waitingSince, now),
  ];
  return (
    <View className="panel" id="panel">
      <WishTags wish={wish} />
      <View className="title panel__title">{wish.title}</View>
      <View className="note">{who.filter(Boolean).join(' · ')}</View>
      <PublicText wish={wish} editing={editing} onEditing={onEditing} onChanged={onChanged} />
      <PhotoStrip photos={wish.photos} />
      {wish.contactOpen ? <ContactCard key={wish.id} wishId={wish.id} onLooked={() => setLooks((n) => n + 1)} /> : null}
      {wish.actions.includes('approve') && !held ? (
        <SwitchRow
          id="priority"
          title="标为优先"
          note="墙上只写“优先”，不写为什么"
          on={priority}
          onChange={onPriority}
        />
      ) : null}
      {wish.state === 'open' ? null : <ClaimCard wish={wish} now={now} onExtend={() => undefined} />}
      <WishStory wish={wish} now={now} />
      <ContactLooks wishId={wish.id} turn={looks} />
      <MoreMoves wish={wish} onMove={onMove} />
      {editing || held ? null : <PanelActions wish={wish} onApprove={onApprove} onMove={onMove} />}
    </View>
  );
}
