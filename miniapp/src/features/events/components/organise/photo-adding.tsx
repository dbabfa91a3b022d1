import { ALBUM_FACES, ALBUM_FACES_WORDS, type AlbumFaces, eventLimits } from '@silin/shared';
import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { pictureLabel } from '@/ui/base/role';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field } from '@/ui/field/field';
import { choosePictures } from '@/ui/pictures/choose-pictures';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type Album, albumApi, eventMakingApi } from '../../api/organiser.api';
import { type Face, PhotoFaces } from './photo-faces';
import './organise.scss';

const FACES = ALBUM_FACES.map((value) => ({ value, label: ALBUM_FACES_WORDS[value] }));
const NOTES: Readonly<Record<AlbumFaces, string>> = {
  none: '背影、远景、道具；放上去大家就看得到',
  consented: '写清有谁；都同意公开的，大家马上看得到，有一位没同意就先不公开',
  blurred: '先用手机把脸遮住再选这张',
};

interface PhotoAddingProps {
  sessionId: string;
  /** How many there are already. */
  count: number;
  onAdded: (album: Album) => void;
}

/** Puts up a picture: chosen, said who is on it, sent. */
export function PhotoAdding({ sessionId, count, onAdded }: PhotoAddingProps) {
  const { communityId } = useMembership();
  const [picture, setPicture] = useState<{ id: string; url: string }>();
  const [faces, setFaces] = useState<AlbumFaces>('none');
  const [who, setWho] = useState<readonly Face[]>([]);
  const choose = useAction(async (key: string) => {
    const [path] = await choosePictures(1);
    if (!path) return;
    const { id, url } = await eventMakingApi.addPicture(communityId, path, key);
    setPicture({ id, url: url || path });
  });
  const add = useAction(async (key: string, mediaId: string) => {
    const ids = (kind: Face['kind']) => who.filter((face) => face.kind === kind).map(({ id }) => id);
    const named = faces === 'consented' ? { personIds: ids('person'), headIds: ids('head') } : {};
    const album = await albumApi.add(communityId, sessionId, { mediaId, faces, ...named }, key);
    const shown = album.photos.find(({ id }) => id === mediaId)?.shown;
    toast(shown === false ? '放好了，等照片里的人都同意再公开' : '放好了');
    setPicture(undefined);
    setWho([]);
    onAdded(album);
  });
  if (!picture) {
    const full = count >= eventLimits.albumPhotosMax;
    return (
      <View className="stack">
        <Button
          id="photo-choose"
          tone="enjoy"
          wide
          icon="camera"
          disabled={full}
          loading={choose.pending}
          onClick={() => void choose.run()}
        >
          放一张照片
        </Button>
        {full ? <View className="note center">{`一场最多 ${eventLimits.albumPhotosMax} 张`}</View> : null}
        <ProblemNote problem={choose.problem} />
      </View>
    );
  }
  return (
    <Card id="photo-adding" className="stack">
      <Image className="organise-photo" src={picture.url} mode="aspectFit" {...pictureLabel('要放的照片')} />
      <Field label="照片里认得出人吗" hint={NOTES[faces]}>
        <Chips wrap choices={FACES} value={faces} onChange={setFaces} />
      </Field>
      {faces === 'consented' ? <PhotoFaces sessionId={sessionId} who={who} onChange={setWho} /> : null}
      <ProblemNote problem={add.problem} />
      <View className="row row--wrap">
        <Button id="photo-not" variant="quiet" onClick={() => setPicture(undefined)}>
          不放了
        </Button>
        <Button
          id="photo-add"
          tone="enjoy"
          grow
          loading={add.pending}
          disabled={faces === 'consented' && who.length === 0}
          onClick={() => void add.run(picture.id)}
        >
          放到相册
        </Button>
      </View>
    </Card>
  );
}
