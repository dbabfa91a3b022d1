export default definePageConfig({
  navigationBarTitleText: '我的活动',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
