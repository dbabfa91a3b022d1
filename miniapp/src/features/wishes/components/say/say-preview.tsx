import { cleanLine, cleanText } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { Sheet } from '@/ui/sheet/sheet';
import { Tag } from '@/ui/tag/tag';
import type { Say } from '../../model/use-say';
import { CATEGORY_LABELS, zoneLabel } from '../../model/labels';
import { PhotoStrip } from '../photo-strip';

/** The wish as every neighbour will read it, and beside it what only the helper gets; nothing is sent before the tap. */
export function SayPreview({ say, word, onClose }: { say: Say; word: string; onClose: () => void }) {
  const { draft } = say;
  const zone = useZone(say);
  const shown = draft.photos.filter(({ url }) => url);
  const hidden = [
    draft.contactPhone.trim() ? '电话' : '',
    draft.contactAddress.trim() ? '住址' : '',
    draft.privateDetail.trim() ? '不公开的话' : '',
  ].filter(Boolean);
  return (
    <Sheet open title="贴出来是这样的" onClose={onClose}>
      <Card id="say-preview">
        <View className="row row--wrap">
          {draft.category ? <Tag>{CATEGORY_LABELS[draft.category].word}</Tag> : null}
        </View>
        <View className="title wish-face__title">{cleanLine(draft.title)}</View>
        <View className="body">{cleanText(draft.publicText)}</View>
        <PhotoStrip photos={shown} />
        <View className="wish-card__fact note">
          <Icon name="pin" size={1} />
          {zone}
        </View>
        <View className="note">一位邻居 · 不写您的名字</View>
      </Card>
      <View className="note">
        {hidden.length
          ? `${hidden.join('、')}不贴出来，只给来帮忙的人和社区看。`
          : '电话和住址不贴出来，只给来帮忙的人和社区看。'}
      </View>
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          再改改
        </Button>
        <Button
          id="preview-send"
          grow
          loading={say.send.pending}
          onClick={() => {
            onClose();
            say.submit();
          }}
        >
          {word}
        </Button>
      </View>
    </Sheet>
  );
}

/** Where, as the wall will say it. */
function useZone({ draft, whom }: Say): string {
  const { communityId, grid } = useMembership();
  const places = useLoad(() => communitiesApi.community(communityId), [communityId]);
  const building = places.data?.buildings.find(({ id }) => id === draft.buildingId);
  const gridId = building?.gridId ?? draft.gridId;
  const named = places.data?.grids.find(({ id }) => id === gridId)?.name;
  const gridName = named ?? (whom ? null : (grid?.name ?? null));
  return zoneLabel({ gridName, buildingName: draft.showBuilding ? (building?.name ?? null) : null });
}
