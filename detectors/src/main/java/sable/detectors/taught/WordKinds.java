// SPDX-License-Identifier: GPL-3.0-or-later
package sable.detectors.taught;

import java.util.HashMap;
import java.util.Map;

/**
 * Everyday words of police papers by what they tell of what stands beside them, that a rare rank or
 * kind of street counts as much as a common one.
 */
final class WordKinds {

  /** What a word is that is of none of these kinds. */
  static final String OTHER = "-";

  private static final Map<String, String> KINDS = all();

  private WordKinds() {}

  /** The kind of a word in small letters. */
  static String of(String word) {
    return KINDS.getOrDefault(word, OTHER);
  }

  private static Map<String, String> all() {
    Map<String, String> kinds = new HashMap<>();
    add(
        kinds,
        "rank",
        "pc wpc dc wdc tdc tpc ps ds di dci dcs dsu dsupt det detective sgt sergeant "
            + "insp inspector ci supt superintendent acc dcc chief pcso cso sc spc special "
            + "constable officer csi soco cic dsgt dcon ddo dco fao sio dsio governor trainee");
    add(
        kinds,
        "title",
        "mr mrs ms miss mx dr prof professor sir dame lord lady rev revd reverend imam "
            + "rabbi cllr councillor judge hhj nurse matron auntie aunty uncle granny nanna "
            + "madam");
    add(
        kinds,
        "role",
        "author witness suspect victim complainant informant caller patient driver "
            + "passenger owner keeper tenant occupant resident client pupil parent carer "
            + "guardian interpreter solicitor sol doctor paramedic manager supervisor "
            + "investigator handler operator dispatcher clerk jailer gaoler oic rep signed by "
            + "from to cc attn dear hi hello hiya thanks cheers regards sincerely contact "
            + "name names nok aka alias nee");
    add(
        kinds,
        "kin",
        "mother mum mam mom mummy dad daddy father brother bro sister sis son daughter "
            + "husband hubby wife partner ex boyfriend bf girlfriend gf nan gran grandma "
            + "granddad grandad grandfather grandmother aunt cousin nephew niece neighbour "
            + "neighbours friend mate flatmate housemate fiance fiancee stepdad stepmum "
            + "stepson stepdaughter twin baby child lad lass girl boy boss colleague landlord "
            + "landlady lodger");
    add(
        kinds,
        "street",
        "road rd street st str lane ln avenue ave av drive drv close cl clo crescent "
            + "cres court ct crt way wy place pl terrace ter terr tce grove gr grv gardens "
            + "gdns gdn garden hill park pk square sq view vw row walk wlk wk mews green grn "
            + "rise parade pde quay wharf yard yd gate croft bank brae brow path end fold "
            + "mount mt hey heys side villas cottages meadow meadows fields field orchard "
            + "circus vale dale loan wynd vennel crossway approach esplanade promenade "
            + "boulevard blvd broadway passage alley heol ffordd stryd lon clos maes rhodfa");
    add(
        kinds,
        "dwelling",
        "flat flt apt apartment maisonette studio unit house hse cottage cott lodge "
            + "farm farmhouse villa bungalow room rm plot pitch berth mooring hostel hall "
            + "tower block blk mansions basement attic annexe annex floor flr barracks "
            + "caravan manse vicarage rectory hotel guesthouse chalet cabin boat narrowboat "
            + "houseboat shed bedsit ground first top upper lower left right rear above below "
            + "no nr number");
    add(
        kinds,
        "month",
        "jan feb mar apr jun jul aug sep sept oct nov dec january february march april "
            + "june july august september october november december ionawr chwefror mawrth "
            + "ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr");
    add(
        kinds,
        "day",
        "mon tue tues wed weds thu thur thurs fri sat sun monday tuesday wednesday "
            + "thursday friday saturday sunday today yesterday tomorrow tonight");
    add(
        kinds,
        "log",
        "cad log inc incident storm command control serial job fwin dispatch event eoc "
            + "ccr stm sleuth compact");
    add(
        kinds,
        "case",
        "crime crm cr cris occ occurrence niche athena investigation inv case complaint "
            + "intel offence report rms connect holmes nfrc fraud psd iopc sar foi dpa nrm "
            + "merlin");
    add(kinds, "custody", "custody cust detention detained dp cell booked detainee");
    add(
        kinds,
        "paper",
        "passport ppt pp visa brp arc biometric permit travel document doc residence "
            + "licence lic seaman nationality nat");
    add(
        kinds,
        "company",
        "company co ltd limited plc llp vat registered reg registration incorporated");
    add(
        kinds,
        "staff",
        "collar shoulder warrant badge epaulette staff employee payroll pin user id fin "
            + "shldr callsign shoulderno");
    add(
        kinds,
        "abbreviation",
        "ip vps dv da mg nfa abe aa gp ed ae sw cp la tbc tbd tba nk na ok am pm hrs "
            + "pnb bwv bwc cctv pnc pnd anpr rtc rta asb dob poa loc vrm veh uk us eu it hr "
            + "qa iq tv dvd usb pdf sms dna gsr ecg bp mri iv im od cpn amhp mha mca pace cps "
            + "hmcts hmp yoi nhs rui voi opl dui gbh abh tda twoc pwits fpn vdrs cpnw ipv ico "
            + "dpia ram tt op ops hq pol ref re rv ea nb via eta etd vip asap fyi btw imo omg "
            + "lol tbh idk idc ffs rn atm dm pls plz thx ty np");
    add(
        kinds,
        "thing",
        "page pages locker box bag item line para section grade junction zone sector "
            + "beat route service flight train ward class order invoice policy batch version "
            + "form camera drawer suite part table figure act article photo file folder store "
            + "model type series size lot level stage phase week year qty total price cost "
            + "amount gbp pounds miles metres mins minutes hours mph kg cm ml percent pct");
    return Map.copyOf(kinds);
  }

  private static void add(Map<String, String> kinds, String kind, String words) {
    for (String word : words.split(" ")) {
      if (kinds.put(word, kind) != null) {
        throw new IllegalStateException(word + " is of two kinds");
      }
    }
  }
}
