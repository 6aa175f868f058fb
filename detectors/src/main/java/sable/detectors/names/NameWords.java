// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Locale;
import java.util.Set;

/** What the words of a name look like, and words that are none though they look so. */
final class NameWords {

  /** A word that begins with a capital, or an initial. */
  static final String WORD =
      "(?:\\p{Lu}\\.|(?:[DO]'|Mac|Mc)?\\p{Lu}[\\p{L}\\p{M}]*(?:(?!'[sS](?!\\p{L}))['-]\\p{L}[\\p{L}\\p{M}]*){0,3})";

  /** Small words inside names. */
  static final String PARTICLE =
      "(?:(?:de|la|le|van|der|den|von|bin|bint|ibn|al|el|ap|ab|ferch|da|di|do|dos|du|ter|ten"
          + "|y|mac|st\\.?)[ ]){0,3}";

  private static final Set<String> PARTICLES =
      Set.of(
          ("de la le van der den von bin bint ibn al el ap ab ferch da di dos das du ter ten y mac"
                  + " nic ni ui ua st st. thi abu umm della del dela")
              .split(" "));

  private static final Set<String> NO_NAMES =
      Set.of(
          ("instagram facebook snapchat whatsapp tiktok twitter youtube google paypal telegram travelling inft the a an and or of for to from at in on by with was is are were has had "
                  + "be been he she it they i we you his her not no none nil unknown unk n/a "
                  + "nee n\u00e9e na refused withheld as above see same tbc yes male female date time tel "
                  + "telephone phone mobile email address dob born age sex role ref reference "
                  + "number police officer station custody caller victim witness suspect name "
                  + "surname forename who then also said says states stated this that there "
                  + "when report reports reported attended reviewed dealing arrived signed "
                  + "signature per via re if but so after before while because january "
                  + "february march april june july august september october november "
                  + "december monday tuesday wednesday thursday friday saturday sunday street "
                  + "road avenue lane close drive crescent court house statement statements "
                  + "detention act acts rules rule procedure team update updates message "
                  + "messages tenancy offence offences charge charges summary evidence "
                  + "interview record log entry page item items exhibit property risk review "
                  + "bail postcode town county home landline occupation nationality ethnicity "
                  + "gender height build place circumstances modus operandi status supervisor "
                  + "oic caution tape restricted official sensitive confidential subject "
                  + "regards dear hi hello thanks cheers kind yours sincerely faithfully "
                  + "please sent cc bcc ok yeh yeah yep nope lol mate bruv sis location "
                  + "result grade opened closed created type resources loc vehicle vehicles "
                  + "veh registration reg make model colour driver passenger coll collision "
                  + "crime incident no. informed attend attending en route scene required "
                  + "conveyed resumed stood down mr mrs ms christmas easter jesus allah "
                  + "english welsh scottish irish british polish romanian asian african "
                  + "american european muslim jewish hindu sikh ambulance council hospital "
                  + "school poss pob rm jkt berghaus official-sensitive aware requested notified voice thank licensing forenames tatt cust taskings motors nickname alias aliases fem flat ins insurance wilfully nike adidas puma level tier dashcam app upper tracksuit hoodie jacket jeans trainers")
              .split(" "));

  /** First words of surnames, with a capital. */
  private static final Set<String> PREFIXES =
      Set.of(
          ("\u00d3 N\u00ed U\u00ed Nic Mac Ua Van Von Al El Abu Bin Ap Ab N\u00cd NIC MAC VAN VON AL EL"
                  + " ABU BIN AP")
              .split(" "));

  private static final Set<String> SHORTENED = Set.of("ve", "m", "d", "ll", "re", "t");

  private NameWords() {}

  /** Whether a word with a capital begins a surname of two words: "Ó Briain", "AL KHAFAJI". */
  static boolean isPrefix(String word) {
    return PREFIXES.contains(word);
  }

  /** Whether a word is no part of a name in any case; only "Nee" is a surname. */
  static boolean isNone(String word) {
    return NO_NAMES.contains(word.toLowerCase(Locale.ROOT)) && !word.equals("Nee");
  }

  /** Whether a word is a pronoun or verb with an apostrophe: "I've", "can't". */
  static boolean isShortened(String word) {
    int apostrophe = word.indexOf('\'');
    return apostrophe > 0
        && word.length() <= 8
        && SHORTENED.contains(word.substring(apostrophe + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether a small word may stand inside a name. */
  static boolean isParticle(String small) {
    return PARTICLES.contains(small);
  }
}
