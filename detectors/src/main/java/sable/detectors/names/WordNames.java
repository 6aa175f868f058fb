// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.Set;

/**
 * Forenames that are English words or places as well, so that neither a list of words nor a trained
 * model knows them for names: customary in the United Kingdom.
 */
final class WordNames {

  private static final Set<String> ALL =
      Set.of(
          ("will grace mark rose hope faith joy june may april august art ivy frank "
                  + "jack rob bill dawn eve daisy lily poppy violet olive hazel heather holly "
                  + "iris jasmine marigold primrose clover fern flora bryony myrtle rowan "
                  + "willow laurel ruby pearl amber crystal jade opal coral garnet summer "
                  + "autumn winter destiny harmony melody serenity trinity patience prudence "
                  + "charity mercy honor honour constance verity felicity clemency modesty "
                  + "christian dean earl duke prince king guy gene pat sue drew chase hunter "
                  + "mason tyler cooper carter parker archer fletcher cliff clay dale glen "
                  + "heath miles rich rusty sandy sunny stormy penny ginger robin jay martin "
                  + "wren reed rocky brook brooke bob nick rod ray herb basil sage rosemary "
                  + "chuck max victor major bishop star skye sky ocean river rain storm ash "
                  + "ashley buddy buster sonny precious blessing gift beauty princess angel "
                  + "heaven nova luna woody bunny kitty candy honey bonnie "
                  + "merry gay tiffany chelsea paris london brooklyn "
                  + "sydney georgia florence victoria alexandria lincoln devon kent chester "
                  + "preston austin jackson dallas houston israel jordan kenya india asia "
                  + "china ireland savannah vienna sierra kimberley stanley warwick carlisle "
                  + "iona isla lorne ross clyde shannon erin troy milan siena verona geneva "
                  + "adelaide melbourne dakota carolina virginia denver phoenix boston "
                  + "kingston clifton milton melton wells bailey leigh lee dominic "
                  + "francis bay sharon carmel bethany nazareth")
              .split(" "));

  private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");

  private WordNames() {}

  /** Whether a word, in small letters, is a month that is a forename as well. */
  static boolean isMonth(String small) {
    return MONTHS.contains(small);
  }

  /** Whether a word, in small letters, is such a forename. */
  static boolean contains(String small) {
    return ALL.contains(small);
  }
}
