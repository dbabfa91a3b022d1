import { MemberPage } from '@/features/identity/member-page';
import { Skeleton } from '@/ui/states';

export default function StaffWishPage() {
  return (
    <MemberPage title="处理心愿">
      <Skeleton />
    </MemberPage>
  );
}
