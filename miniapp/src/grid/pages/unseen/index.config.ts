export default definePageConfig({
  navigationBarTitleText: '很久没人见过的人',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
});
