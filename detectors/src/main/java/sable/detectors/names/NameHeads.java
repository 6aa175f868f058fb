// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.names;

import java.util.List;
import java.util.Set;

/**
 * Nouns that head the names of places and bodies, adjectives of peoples, and surnames that are
 * words: closed lists of common knowledge that tell a person's name from what looks like one.
 */
final class NameHeads {

  /** What a street, building or landscape is called. */
  private static final Set<String> PLACES =
      words(
          "street road lane avenue close drive crescent court house way place park hill terrace"
              + " gardens square bridge station hospital school church inn hotel arms tavern pub"
              + " boulevard highway motorway alley row mews view grove rise walk parade quay wharf"
              + " dock docks harbour airport stadium arena theatre cinema museum library gallery"
              + " cottage bungalow lodge croft brae wynd cathedral chapel mosque temple cemetery castle palace tower towers building"
              + " mall market centre center farm wood woods forest lake river island islands beach"
              + " valley mountain mountains bay falls heights estate village town city county"
              + " strasse stra\u00dfe rue calle via plaza avenida");

  /** What a body, a text or an event is called. */
  private static final Set<String> BODIES =
      words(
          "court courts committee commission council ministry department office agency authority"
              + " board bureau service services police gendarmerie army navy force forces regiment"
              + " battalion brigade command prison university college institute academy faculty"
              + " association union federation party bank fund trust company corporation corp inc"
              + " ltd limited llp plc gmbh group holdings industries convention treaty protocol"
              + " charter constitution code act law bill decree directive regulation order gazette"
              + " journal bulletin report review times post herald tribune award awards cup league"
              + " championship festival mutual primary academy nursery infants juniors surgery clinic pharmacy solicitors fc united rovers wanderers albion republic kingdom province"
              + " district region municipality governorate oblast canton parliament assembly"
              + " senate congress bundestag chamber tribunal registry chancery government"
              + " administration inspectorate directorate prosecutor's");

  private static final Set<String> BODIES_AND_PEOPLE =
      words("bill court courts post league act party order trust herald board force");

  private static final Set<String> PEOPLES =
      words(
          "afghan albanian algerian american angolan argentine argentinian armenian australian"
              + " austrian azerbaijani azeri bangladeshi basque belarusian belgian bengali bolivian"
              + " bosnian brazilian british bulgarian burmese cambodian cameroonian canadian"
              + " catalan chechen chilean chinese colombian congolese croat croatian cuban cypriot"
              + " czech danish dutch egyptian english eritrean estonian ethiopian european filipino"
              + " finnish flemish french gambian georgian german ghanaian greek hungarian icelandic"
              + " indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian"
              + " kazakh kenyan korean kosovan kurdish kuwaiti latvian lebanese libyan lithuanian"
              + " macedonian malaysian maltese mexican moldovan mongolian moroccan nepalese nigerian"
              + " norwegian pakistani palestinian persian peruvian polish portuguese punjabi"
              + " romanian russian rwandan saudi scottish senegalese serb serbian sicilian"
              + " singaporean slovak slovakian slovene slovenian somali spanish sudanese swedish"
              + " swiss syrian tamil tanzanian thai tunisian turkish ugandan ukrainian uzbek"
              + " venezuelan vietnamese welsh yemeni yugoslav zambian zimbabwean");

  /** Surnames of Britain and Ireland that are everyday words. */
  private static final Set<String> SURNAMES =
      words(
          "stone winter winters church marsh savage lord field fields wood woods hill hills brown"
              + " green white black grey gray young old long short sharp sharpe swift king queen"
              + " knight bishop pope abbott prior monk nunn parsons deacon priest baker butcher cook"
              + " carpenter mason smith taylor tanner skinner farmer gardener gardner shepherd"
              + " miller potter cooper fisher hunter fowler forester page marshall steward butler"
              + " chamberlain parker ward day knightley summer summers frost snow gale storm rock"
              + " flint cliff dale glen moor moore heath forest bush reed rush rose bloom flower"
              + " flowers berry peach fox wolf wolfe hart buck hare badger lamb bull swan drake crow"
              + " raven rook jay finch wren robin martin swallow nightingale peacock partridge bird"
              + " fish pike bass salmon herring head foot hand legg strong wild wilde good best noble"
              + " rich poor hope love darling joy peace power powers pain paine bone bones coffin"
              + " graves cross temple hall kitchen street lane bridge bridges ford wells pool lake"
              + " rivers brook brooks banks shore sands bay beach meadows acres barns mills gates"
              + " wall walls castle tower park orchard garden major archer bowman spear shields lance"
              + " cannon ball bell horn harper piper singer fuller weaver webster walker tyler"
              + " thatcher sadler saddler turner wheeler wright cartwright tucker dyer glover sawyer"
              + " porter carter hooker bellow little large small stout hardy jolly blunt bright"
              + " merry moody gentle meek proud wise wiseman goodman freeman newman bonds bond price"
              + " penny pound farthing money cash case clay coal coles steel silver gold golding"
              + " diamond jewel pearl crystal waters flood burns burn spring springer fall french"
              + " english welch scott ireland holland england london derby kent york lancaster"
              + " lincoln chester stafford bedford hastings preston burton hunt grant gill guest hood"
              + " hopper keen keys lock locke lodge lowe mace mead moss mould nash nutt parish"
              + " patch peel perks pick pickles pitt plant pratt purchase quick race read root"
              + " roper rowe rust sage salt seal sergeant shaw silk smart sparks spicer squire"
              + " staples starling steele stern stocks stoker sweet tate tennant thorn trout true"
              + " twist vale vine wade ware warden warner warren waterman weeks west north whale"
              + " wills worth dean duke earl flood constable chase law laws mann may nail marks");

  /** Words before the name of a street in French, Spanish, Portuguese, Italian and Polish. */
  private static final Set<String> STREET_BEFORE =
      words(
          "rue quai chemin impasse allée calle paseo carrer avenida rua praça travessa via viale"
              + " piazza piazzale corso vicolo ulica");

  /** Ends of the names of streets in German, Dutch, Swedish, Norwegian, Danish and Hungarian. */
  private static final List<String> STREET_ENDS =
      List.of(
          "strasse", "straße", "gasse", "platz", "straat", "laan", "gracht", "plein", "gatan",
          "vägen", "vegen", "veien", "gade", "utca", "körút");

  /** Words before the name of a place in Welsh, Gaelic and Scots. */
  private static final Set<String> PLACE_BEFORE =
      words(
          "loch lochan strath inver taigh t\u0177 l\u00f4n ffordd heol stryd maes cae"
              + " eglwys ysgol capel heddlu cyngor sgoil");

  private NameHeads() {}

  /** Whether the name of a place follows a small word in Welsh, Gaelic or Scots. */
  static boolean isPlaceBefore(String small) {
    return PLACE_BEFORE.contains(small);
  }

  /** Whether the name of a street follows a small word. */
  static boolean isStreetBefore(String small) {
    return STREET_BEFORE.contains(small);
  }

  /** Whether a small word is the name of a street. */
  static boolean endsAsStreet(String small) {
    return STREET_ENDS.stream()
        .anyMatch(end -> small.length() > end.length() + 2 && small.endsWith(end));
  }

  /** Whether a small word heads the name of a street, building or landscape. */
  static boolean isPlace(String small) {
    return PLACES.contains(small);
  }

  /** Whether a small word heads the name of a body, a text or an event. */
  static boolean isBody(String small) {
    return BODIES.contains(small);
  }

  /** Whether a small word heads the name of a body and is nobody's name: no "Bill", no "Law". */
  static boolean isBodyAlone(String small) {
    return isBody(small)
        && !isSurname(small)
        && !WordNames.contains(small)
        && !BODIES_AND_PEOPLE.contains(small);
  }

  /** Whether a small word tells of a people or a language. */
  static boolean isPeople(String small) {
    return PEOPLES.contains(small);
  }

  /** Whether a small word is a surname as well. */
  static boolean isSurname(String small) {
    return SURNAMES.contains(small);
  }

  private static Set<String> words(String all) {
    return Set.copyOf(List.of(all.split(" ")));
  }
}
