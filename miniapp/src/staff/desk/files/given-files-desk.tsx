import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type GivenFile, givenFilesApi } from '@/features/exports/api/given-files.api';
import { fileKind, fileTitle, rowsWords, takerWords } from '@/features/exports/model/given-file-words';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { Card } from '@/ui/card/card';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { ListRow } from '@/ui/list-row/list-row';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskPart } from '../desk-part';
import '../desk.scss';

const VIEW = 'files';

const COLUMNS: readonly Column<GivenFile>[] = [
  { key: 'name', title: '文件', cell: (file) => <View className="desk-whole">{fileTitle(file)}</View> },
  { key: 'at', title: '什么时候', width: 8.5, cell: (file) => formatMoment(file.at, Date.now()) },
  { key: 'by', title: '谁拿的', width: 7, cell: takerWords },
  { key: 'kind', title: '是什么', width: 5, room: 'some', cell: fileKind },
  { key: 'rows', title: '多少行', width: 5.5, cell: rowsWords },
];

/** Which file left the house, the newest first: when, who took it, what, how many rows. Nothing is done here. */
function GivenFilesDesk() {
  const { communityId } = useMembership();
  const wide = useWide();
  const list = useList((cursor) => givenFilesApi.page(communityId, cursor), [communityId]);
  const [active, setActive] = useState<string>();
  const { reload } = list;
  useEffect(() => rememberView(VIEW, undefined), []);
  useStayingFresh(() => void reload());
  return (
    <DeskFrame>
      <View className="desk-head">
        <View className="title grow">给出的文件</View>
      </View>
      <View className="note">
        台账、签到表、海报、证明、同意书、联系卡、个人资料副本：拿走一份，这里多一行，改不了也删不掉。
      </View>
      <PagedList
        list={list}
        id="given-files"
        empty={<EmptyState icon="note" title="还没有给出过文件" note="下载或打印一份，这里就会有一行" />}
      >
        {(files) =>
          wide ? (
            <DataTable<GivenFile>
              columns={COLUMNS}
              rows={files}
              rowKey={({ id }) => id}
              active={active}
              onActive={setActive}
            />
          ) : (
            <Card list>
              {files.map((file) => (
                <ListRow
                  key={file.id}
                  title={fileTitle(file)}
                  note={`${formatMoment(file.at, Date.now())} · ${takerWords(file)} · ${rowsWords(file)}`}
                />
              ))}
            </Card>
          )
        }
      </PagedList>
    </DeskFrame>
  );
}

/** Who took which file, for staff. */
export const givenFilesPart: DeskPart = {
  group: 'records',
  views: [{ name: VIEW, label: '给出的文件', View: GivenFilesDesk }],
};
