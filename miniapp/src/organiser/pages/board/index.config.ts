export default definePageConfig({
  navigationBarTitleText: '组织活动',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
