export default definePageConfig({
  navigationBarTitleText: '场次',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
