import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { strings } from './strings.ts'

/** Starts the interface in the browser's language, Dutch or English. */
export const startI18n = async (language: 'nl' | 'en'): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: strings.en }, nl: { translation: strings.nl } },
    interpolation: { escapeValue: false },
  })
}
