import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { EmptyState, ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { albumApi } from '../../api/organiser.api';
import type { Photo } from '../../api/types';
import { OrganiserPhoto } from './organiser-photo';
import { PhotoAdding } from './photo-adding';
import './organise.scss';

/** The pictures of a session: put up with who is on them, shown, hidden, taken off. */
export function AlbumForm({ sessionId }: { sessionId: string }) {
  const { communityId } = useMembership();
  const { data, problem, reload, replace } = useLoad(
    () => albumApi.all(communityId, sessionId),
    [communityId, sessionId],
  );
  const [removing, setRemoving] = useState<Photo>();
  const show = useAction(async (_: string, { id, faces }: Photo, shown: boolean) => {
    replace(await albumApi.change(communityId, id, { faces, shown }));
    toast(shown ? '大家看得到了' : '收起来了');
  });
  const remove = useAction(async (key: string, photo: Photo) => {
    replace(await albumApi.remove(communityId, photo.id, key));
    setRemoving(undefined);
    toast('去掉了');
  });
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return (
    <View className="stack" id="album-form">
      <PhotoAdding sessionId={sessionId} count={data.photos.length} onAdded={replace} />
      <ProblemNote problem={removing ? undefined : show.problem} />
      {data.photos.length === 0 ? (
        <EmptyState icon="camera" title="还没有照片" note="认得出的人都同意了，或者遮住了脸，大家才看得到" />
      ) : null}
      {data.photos.map((photo, at) => (
        <OrganiserPhoto
          key={photo.id}
          photo={photo}
          at={at}
          pending={show.pending}
          onShow={(shown) => void show.run(photo, shown)}
          onRemove={() => setRemoving(photo)}
        />
      ))}
      <ConfirmSheet
        open={removing !== undefined}
        title="去掉这张照片"
        detail="照片从相册里去掉，不能恢复。"
        confirm="去掉"
        pending={remove.pending}
        problem={remove.problem}
        onConfirm={() => removing && void remove.run(removing)}
        onClose={() => {
          remove.clearProblem();
          setRemoving(undefined);
        }}
      />
    </View>
  );
}
