import Taro from '@tarojs/taro';
import { useMembership } from '@/features/communities/model/membership';
import { MemberPage } from '@/features/communities/components/member-page';
import { MoveSheet } from '@/features/wishes/components/move-sheet';
import { EmptyState } from '@/ui/states/states';
import { useStaffWish } from '../../desk/use-staff-wish';
import { WishWork } from '../../desk/wish-work';

/** One wish of the desk on a phone. */
export default function StaffWishPage() {
  return (
    <MemberPage title="处理心愿">
      <Work />
    </MemberPage>
  );
}

function Work() {
  const wishId = Taro.useRouter().params.id ?? '';
  const { roles } = useMembership();
  const staff = roles.includes('staff');
  const desk = useStaffWish(staff ? wishId : undefined, () => undefined);
  if (!staff) return <EmptyState icon="desk" title="这里是社区工作者的工作台" note="需要开通请联系社区主任" />;
  return (
    <>
      <WishWork desk={desk} />
      <MoveSheet
        desk
        wishId={wishId}
        move={desk.move}
        extra={desk.extra}
        onClose={() => desk.setMove(undefined)}
        onDone={desk.changed}
      />
    </>
  );
}
