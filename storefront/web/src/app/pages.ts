import { lazyPage } from './lazyPage';

export const CatalogPage = lazyPage(() =>
  import('@/features/catalog/ui/CatalogPage').then((module) => module.CatalogPage),
);

export const CartPage = lazyPage(() =>
  import('@/features/cart/ui/CartPage').then((module) => module.CartPage),
);

export const CheckoutPage = lazyPage(() =>
  import('@/features/checkout/ui/CheckoutPage').then((module) => module.CheckoutPage),
);

export const OrdersPage = lazyPage(() =>
  import('@/features/orders/ui/OrdersPage').then((module) => module.OrdersPage),
);

export const OrderPage = lazyPage(() => import('./OrderRoute').then((module) => module.OrderRoute));

export const ProblemPage = lazyPage(() =>
  import('./ProblemRoute').then((module) => module.ProblemRoute),
);

export const DisplayPage = lazyPage(() =>
  import('@/features/display/ui/DisplayPage').then((module) => module.DisplayPage),
);

export const StaffPage = lazyPage(() =>
  import('@/features/counter/ui/StaffPage').then((module) => module.StaffPage),
);

export const SignInPage = lazyPage(() =>
  import('@/features/sign-in/ui/SignInPage').then((module) => module.SignInPage),
);

export const PeoplePage = lazyPage(() =>
  import('@/features/people/ui/PeoplePage').then((module) => module.PeoplePage),
);

/** Begins to load the code of the page at an address, so that it does not wait for the page around it. */
export function preloadPage(path: string): void {
  if (path === '/') {
    CatalogPage.preload();
  } else if (path === '/cart') {
    CartPage.preload();
  } else if (path === '/checkout') {
    CheckoutPage.preload();
  } else if (path === '/orders') {
    OrdersPage.preload();
  } else if (path === '/login') {
    SignInPage.preload();
  } else if (path === '/office/people') {
    PeoplePage.preload();
  } else if (path.startsWith('/orders/')) {
    OrderPage.preload();
  } else if (path.startsWith('/problems/')) {
    ProblemPage.preload();
  } else if (path === '/staff') {
    StaffPage.preload();
  } else if (path === '/display') {
    DisplayPage.preload();
  }
}
