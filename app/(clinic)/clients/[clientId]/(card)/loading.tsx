import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <main className="w-full max-w-[1600px] flex-1 px-7 pt-5 pb-7 max-tablet:px-4">
      <Skeleton className="mb-5 h-[52px] w-2/3 rounded-m" />
      <Skeleton className="h-[436px] w-full rounded-l" />
      <div className="mt-4 grid gap-4 wide:grid-cols-[604fr_420fr]">
        <Skeleton className="h-[188px] rounded-l" />
        <div className="rounded-l border border-line bg-surface px-5">
          <SkeletonRows rows={3} rowClassName="h-[58px]" label="Loading the client" />
        </div>
      </div>
    </main>
  );
}
