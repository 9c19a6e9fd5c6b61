/** What a person does again and again in the window: go to a screen, change places, take a picture. */
import type { Locator, Page } from '@playwright/test';
import type { Desk } from './desk.ts';

/** To a screen by its name in the navigation. */
export async function openScreen({ page }: Desk, name: string): Promise<void> {
  await page.getByRole('navigation').getByText(name, { exact: true }).click();
  await page.locator('.kept-screen:not([hidden]) h1').filter({ hasText: name }).waitFor();
}

/** Signs out by the menu behind one's name, and the other person in. */
export async function changePerson(desk: Desk, staffNo: string): Promise<void> {
  await desk.page.locator('.top-bar-person').click();
  await desk.page.getByRole('menuitem', { name: '退出登录' }).click();
  await desk.signIn(staffNo);
}

/** The screen that is in front: visited ones stay mounted behind it. */
export const front = (page: Page): Locator => page.locator('.kept-screen:not([hidden])');

/** A cell of the grid in front, by row from 0 and column id. */
export const cell = (page: Page, row: number, column: string): Locator => front(page).locator(`[row-index="${row}"] [col-id="${column}"]`).filter({ visible: true }).first();

/** The window as a branch's PC shows it, and as a large screen does. */
export async function picture(desk: Desk, name: string): Promise<void> {
  for (const [width, height] of [[1920, 1080], [1366, 768]] as const) {
    await desk.resize(width, height);
    // The grid lays its columns out anew, a PDF draws its pages.
    await desk.page.waitForTimeout(900);
    await desk.screenshot(`${name}-${width}x${height}`);
  }
}
