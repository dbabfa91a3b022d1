export default definePageConfig({
  navigationBarTitleText: '活动照片',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
